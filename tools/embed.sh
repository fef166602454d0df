#!/bin/sh
# Assembly that builds files in: struct gt_embedded SYMBOL[] = { {name, start, end}, ..., {0} }.
# Usage: embed.sh SYMBOL FILE...
symbol=$1
shift
printf '.section .rodata\n'
i=0
for f in "$@"; do
	printf '.balign 16\n%s_%d:\n.incbin "%s"\n%s_%d_end:\n.byte 0\n' "$symbol" $i "$f" "$symbol" $i
	printf '%s_%d_name: .asciz "%s"\n' "$symbol" $i "$f"
	i=$((i + 1))
done
printf '.section .data.rel.ro,"aw"\n.balign 8\n.globl %s\n%s:\n' "$symbol" "$symbol"
n=$i
i=0
while [ $i -lt $n ]; do
	printf '.quad %s_%d_name, %s_%d, %s_%d_end\n' "$symbol" $i "$symbol" $i "$symbol" $i
	i=$((i + 1))
done
printf '.quad 0, 0, 0\n.section .note.GNU-stack,"",@progbits\n'

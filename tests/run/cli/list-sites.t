root: no
program: demo
attach: none
versions: all
builds: normal stripped
flags: -lv go:gopark -b $BINARY
--- regex
^    in demo\S* \(go1\.\d+
0x[0-9a-f]+ runtime\.gopark\+\d+ .*emulated by the kernel

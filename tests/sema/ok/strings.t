--- script
go:gopark { @s = comm; @t = "abc"; @t = "a longer string"; if @s == "x" { exit(1); } }

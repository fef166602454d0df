--- script
event go:x "doc"{
alias go:y;
at entry runtime.x go1.22.. else entry runtime.y?;
field a:uint64?=goid "d";
}
state born[uint64]:uint64{
go:x{ @born[1]=2 }
}
--- formatted
event go:x "doc" {
	alias go:y;
	at entry runtime.x go1.22.. else entry runtime.y?;
	field a: uint64? = goid "d";
}

state born[uint64]: uint64 {
	go:x { @born[1] = 2; }
}

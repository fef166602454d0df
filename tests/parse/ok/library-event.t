library: yes
--- script
event go:gopark "the current goroutine blocks" {
	alias go:block;
	alias go:wait;
	at entry runtime.gopark;
	stack user;
	rate "each blocking operation";
	stability stable;
	misses "spinning";
	when arg2 != 0;
	goroutine arg0;
	field reason: enum waitreason = (uint8)arg2 "why it blocks";
	field object: uint64? = arg1 "what it waits for";
	field gp: struct runtime.g * = curg "the goroutine";
	example "go:gopark { @[reason] = count(); }";
}
--- ast
event go:gopark
  doc "the current goroutine blocks"
  alias go:block
  alias go:wait
  at
    entry runtime.gopark
  stack user
  rate "each blocking operation"
  stability stable
  misses "spinning"
  when
    binary !=
      name arg2
      int 0
  goroutine
    name arg0
  field reason: struct waitreason
    doc "why it blocks"
    cast uint8
      name arg2
  field object: uint64?
    doc "what it waits for"
    name arg1
  field gp: struct runtime.g *
    doc "the goroutine"
    name curg
  example "go:gopark { @[reason] = count(); }"

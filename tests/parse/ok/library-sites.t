library: yes
--- script
event go:sites "every form of a site" {
	at entry runtime.gdestroy else entry runtime.goexit0;
	at call runtime.runqput in runtime.newproc.func1;
	at entry runtime.mallocgc*SC* ? ;
	at entry runtime.mallocgc when arg0 > 80;
	at entry runtime.newproc1 go1.19..go1.22 else entry runtime.newproc2 go1.23..;
	at return runtime.(*mheap).alloc ..go1.20 ? when retval != 0; // a comment
	at call runtime.f in runtime.(*m).g go1.21;
	at entry runtime.mallocgcSmallScanNoHeaderSC[0-9]? ?;
}
--- ast
event go:sites
  doc "every form of a site"
  at
    entry runtime.gdestroy
    entry runtime.goexit0
  at
    call runtime.runqput in runtime.newproc.func1
  at optional
    entry runtime.mallocgc*SC*
  at
    entry runtime.mallocgc
    when
      binary >
        name arg0
        int 80
  at
    entry runtime.newproc1 versions 19..22
    entry runtime.newproc2 versions 23..
  at optional
    return runtime.(*mheap).alloc versions ..20
    when
      binary !=
        name retval
        int 0
  at
    call runtime.f in runtime.(*m).g versions 21..21
  at optional
    entry runtime.mallocgcSmallScanNoHeaderSC[0-9]?

root: no
flags: -d plam -e begin{}
status: 2
--- stderr
gotap: no stage 'plam'; there are: ast, types, probes, plan, llvm, bpf, all

params: -- --mn=3
--- script
begin { @ = getopt("min", 1); }
--- error
error[arguments]: the script has no parameter --mn
  note: did you mean '--min'?

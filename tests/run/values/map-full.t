--- script
let @small = hash(2);
begin { @small[1] = 1; @small[2] = 2; @small[3] = 3; exit(); }
--- stderr_regex
@small is full: 1 update lost

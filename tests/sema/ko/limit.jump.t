--- script
macro ten() { printf(""); printf(""); printf(""); printf(""); printf(""); printf(""); printf(""); printf(""); printf(""); printf(""); }
macro hundred() { ten(); ten(); ten(); ten(); ten(); ten(); ten(); ten(); ten(); ten(); }
macro thousand() { hundred(); hundred(); hundred(); hundred(); hundred(); hundred(); hundred(); hundred(); hundred(); hundred(); }
begin {
	if (pid > 1) { thousand(); thousand(); thousand(); hundred(); } else { thousand(); thousand(); }
	if (pid > 2) {
		if (pid > 3) { thousand(); thousand(); } else { thousand(); }
		hundred(); hundred(); hundred(); hundred(); hundred(); hundred(); hundred();
	}
}
--- error
error[limit]: a condition in this clause jumps over more than 32767 instructions: make it several clauses, or several conditions one after the other
  --> -e:6:5
     if (pid > 2) {
        ^~~~~~~~~

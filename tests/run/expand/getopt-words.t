params: -- --aa=False --bb=TRUE
--- script
begin { print((getopt("aa", true), getopt("bb", false))); }
--- expect
(false, true)



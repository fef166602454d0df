root: no
flags: -B some
status: 2
--- script
begin { }
--- stderr
gotap: -B takes none, line or full, not 'some'

input: file
--- script
#!/usr/bin/env gotap
// a comment
begin { printf("from a file\n"); }
--- expect
from a file



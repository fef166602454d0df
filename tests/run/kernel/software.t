--- script
software:context-switches:1 { print(probe); exit(); }
--- expect
software:context-switches:1



module parks

go 1.19

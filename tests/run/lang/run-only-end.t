--- script
end { printf("e\n"); }
--- expect
e



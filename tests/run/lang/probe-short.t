--- script
i:ms:10 { print(probe); exit(); }
--- expect
interval:ms:10



--- script
interval:5s { exit(); } interval:ms:100 { time(); } interval:hz:10 { time("%H"); } profile:10ms { @ = count(); }

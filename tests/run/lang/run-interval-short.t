--- script
i:ms:10 { @++; if (@ == 3) { exit(); } }
--- expect


@: 3

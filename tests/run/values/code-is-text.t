--- script
begin { $e = 2; print(strerror($e) == "No such file or directory"); print(strerror($e) != "no text of any"); print("read" == syscall_name($e - 2)); $s = 9; print(signal_name($s) == "Killed"); if (strerror($e) == "Permission denied") { print("no"); } }
--- expect
true
true
true
true



--- script
begin { @h = hist(1); if (@h > 5) { exit(); } @s = stats(1); $x = @s; }
--- error
error[type-mismatch]: hist() is many numbers, and no value by itself
  --> -e:1:27
    begin { @h = hist(1); if (@h > 5) { exit(); } @s = stats(1); $x = @s; }
                              ^~
  note: count, sum, avg, min, max and topk can be read; print(@h) prints all
error[type-mismatch]: stats() is many numbers, and no value by itself
  --> -e:1:67
    begin { @h = hist(1); if (@h > 5) { exit(); } @s = stats(1); $x = @s; }
                                                                      ^~
  note: count, sum, avg, min, max and topk can be read; print(@s) prints all

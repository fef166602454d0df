--- script
begin { ;
$x = +;
$x = +;
$x = +;
$x = +;
$x = +;
$x = +;
$x = +;
$x = +;
$x = +;
$x = +;
$x = +;
$x = +;
$x = +;
$x = +;
$x = +;
$x = +;
$x = +;
$x = +;
$x = +;
$x = +;
$x = +;
$x = +;
$x = +;
$x = +;
$x = +}
--- error
error[syntax]: unexpected '+', expected an expression
  --> -e:2:6
    $x = +;
         ^
error[syntax]: unexpected '+', expected an expression
  --> -e:3:6
    $x = +;
         ^
error[syntax]: unexpected '+', expected an expression
  --> -e:4:6
    $x = +;
         ^
error[syntax]: unexpected '+', expected an expression
  --> -e:5:6
    $x = +;
         ^
error[syntax]: unexpected '+', expected an expression
  --> -e:6:6
    $x = +;
         ^
error[syntax]: unexpected '+', expected an expression
  --> -e:7:6
    $x = +;
         ^
error[syntax]: unexpected '+', expected an expression
  --> -e:8:6
    $x = +;
         ^
error[syntax]: unexpected '+', expected an expression
  --> -e:9:6
    $x = +;
         ^
error[syntax]: unexpected '+', expected an expression
  --> -e:10:6
    $x = +;
         ^
error[syntax]: unexpected '+', expected an expression
  --> -e:11:6
    $x = +;
         ^
error[syntax]: unexpected '+', expected an expression
  --> -e:12:6
    $x = +;
         ^
error[syntax]: unexpected '+', expected an expression
  --> -e:13:6
    $x = +;
         ^
error[syntax]: unexpected '+', expected an expression
  --> -e:14:6
    $x = +;
         ^
error[syntax]: unexpected '+', expected an expression
  --> -e:15:6
    $x = +;
         ^
error[syntax]: unexpected '+', expected an expression
  --> -e:16:6
    $x = +;
         ^
error[syntax]: unexpected '+', expected an expression
  --> -e:17:6
    $x = +;
         ^
error[syntax]: unexpected '+', expected an expression
  --> -e:18:6
    $x = +;
         ^
error[syntax]: unexpected '+', expected an expression
  --> -e:19:6
    $x = +;
         ^
error[syntax]: unexpected '+', expected an expression
  --> -e:20:6
    $x = +;
         ^
error[syntax]: unexpected '+', expected an expression
  --> -e:21:6
    $x = +;
         ^
... and 5 more errors

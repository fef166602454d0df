--- script
enum  {A,  B=2  ,}
begin { print(A) }
--- formatted
enum { A, B = 2, }
begin { print(A); }

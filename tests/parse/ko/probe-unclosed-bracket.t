--- script
func:main.F[int { @ = count() }
begin { }
--- error
error[syntax]: the '[' in the probe's name is never closed
  --> -e:1:12
    func:main.F[int { @ = count() }
               ^

--- script
func:main.(*T.f { @ = count() }
--- error
error[syntax]: the '(' in the probe's name is never closed
  --> -e:1:11
    func:main.(*T.f { @ = count() }
              ^

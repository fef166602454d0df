--- script
func:main.handle { @ = count(); }
--- error
error[not-yet]: func probes are not supported yet
  --> -e:1:1
    func:main.handle { @ = count(); }
    ^~~~~~~~~~~~~~~~

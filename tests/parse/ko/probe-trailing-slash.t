--- script
func:net/http.f/pid == 1/ { @ = count() }
--- error
error[syntax]: behind a probe stands a block, a predicate or ','
  --> -e:1:21
    func:net/http.f/pid == 1/ { @ = count() }
                        ^
  note: a predicate needs white space before it where the probe's name may hold '/'

--- script
software:page-falts:1 { @ = count(); }
--- error
error[bad-probe]: there is no software event 'page-falts'
  --> -e:1:1
    software:page-falts:1 { @ = count(); }
    ^~~~~~~~~~~~~~~~~~~~~
  note: did you mean 'page-faults'?

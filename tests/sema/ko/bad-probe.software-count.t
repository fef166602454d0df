--- script
software:page-faults:x { @ = count(); }
--- error
error[bad-probe]: this probe is written software:EVENT or software:EVENT:COUNT
  --> -e:1:1
    software:page-faults:x { @ = count(); }
    ^~~~~~~~~~~~~~~~~~~~~~

--- script
begin { print((getopt("min", 1, "least"), getopt("min", 1))); print((getopt("min", 2), getopt("min"), getopt("min", 1, "most"))); }
--- error
error[arguments]: --min has another default elsewhere: a macro can hold the call
  --> -e:1:70
    begin { print((getopt("min", 1, "least"), getopt("min", 1))); print((getopt("min", 2), getopt("min"), getopt("min", 1, "most"))); }
                                                                         ^~~~~~~~~~~~~~~~
error[arguments]: --min has another default elsewhere: a macro can hold the call
  --> -e:1:88
    begin { print((getopt("min", 1, "least"), getopt("min", 1))); print((getopt("min", 2), getopt("min"), getopt("min", 1, "most"))); }
                                                                                           ^~~~~~~~~~~~~
error[arguments]: --min has another description elsewhere: a macro can hold the call
  --> -e:1:103
    begin { print((getopt("min", 1, "least"), getopt("min", 1))); print((getopt("min", 2), getopt("min"), getopt("min", 1, "most"))); }
                                                                                                          ^~~~~~~~~~~~~~~~~~~~~~~~

--- script
config = { max_probes = "many"; symbol_source = dwarf; }
begin { }
--- error
error[config]: max_probes is a number
  --> -e:1:25
    config = { max_probes = "many"; symbol_source = dwarf; }
                            ^~~~~~
warning[config]: the setting 'symbol_source' has no effect here
  --> -e:1:33
    config = { max_probes = "many"; symbol_source = dwarf; }
                                    ^~~~~~~~~~~~~~~~~~~~~

--- script
config = { log_size = 3; show_debug_info = true; }
begin { @ = 1; }
--- types
; types
map @: int8
probe begin
    clause
--- stderr
warning[config]: the setting 'log_size' has no effect here
  --> -e:1:12
    config = { log_size = 3; show_debug_info = true; }
               ^~~~~~~~~~~~
warning[config]: the setting 'show_debug_info' has no effect here
  --> -e:1:26
    config = { log_size = 3; show_debug_info = true; }
                             ^~~~~~~~~~~~~~~~~~~~~~

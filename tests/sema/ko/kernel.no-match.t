--- script
tracepoint:nothing:* { @ = count(); }
--- error
error[kernel]: nothing in this kernel matches 'tracepoint:nothing:*'
  --> -e:1:1
    tracepoint:nothing:* { @ = count(); }
    ^~~~~~~~~~~~~~~~~~~~
  note: `gotap -l 'tracepoint:*'` lists what there is

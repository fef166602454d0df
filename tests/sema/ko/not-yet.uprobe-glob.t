--- script
uprobe:/bin/true:m* { @ = count(); }
--- error
error[not-yet]: wildcards in uprobe probes are not supported yet
  --> -e:1:1
    uprobe:/bin/true:m* { @ = count(); }
    ^~~~~~~~~~~~~~~~~~~

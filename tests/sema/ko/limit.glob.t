--- script
fentry:* { @ = count(); }
--- error
error[limit]: 'fentry:*' matches 56277 probes, and a wildcard may match 512: write a narrower one
  --> -e:1:1
    fentry:* { @ = count(); }
    ^~~~~~~~

--- script
fentry:* { @ = count(); }
--- error
error[limit]: 'fentry:*' matches more than 512 probes: write a narrower wildcard
  --> -e:1:1
    fentry:* { @ = count(); }
    ^~~~~~~~

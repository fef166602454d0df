root: no
flags: -f xml -l
status: 2
--- stderr
gotap: unknown format 'xml'; there are: text, json

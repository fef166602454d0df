root: no
flags: -l go:goparc
status: 1
--- stderr
gotap: nothing matches 'go:goparc'; did you mean 'go:gopark'? `gotap -l` lists what there is

--- script
begin { }
#!/usr/bin/gotap
--- error
error[syntax]: '#' starts no directive here: types come from BTF and DWARF, and import reads other scripts
  --> -e:2:1
    #!/usr/bin/gotap
    ^~~~~~~~~~~~~~~~

--- script
begin { }
#!/usr/bin/gotap
--- error
error[syntax]: '#' is no directive here
  --> -e:2:1
    #!/usr/bin/gotap
    ^
  note: there are #define NAME, #ifdef, #ifndef, #else and #endif

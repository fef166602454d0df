--- script
#!/usr/bin/env gotap
begin { }
--- formatted
#!/usr/bin/env gotap
begin { }

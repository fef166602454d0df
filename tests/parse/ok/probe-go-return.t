--- script
func:main.(*Server).handle:return { @ms = hist(latency / 1ms); }
--- ast
clause
  probe func | main.(*Server).handle | return
  body
    assign =
      map @ms
      call hist
        binary /
          name latency
          int 1ms

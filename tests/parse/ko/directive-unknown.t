--- script
#if 1
#pragma once
begin { @ = 1 # 2
}
\
--- error
error[syntax]: '#if' is no directive here
  --> -e:1:1
    #if 1
    ^~~
  note: there are #define NAME, #ifdef, #ifndef, #else and #endif
error[syntax]: '#pragma' is no directive here
  --> -e:2:1
    #pragma once
    ^~~~~~~
  note: there are #define NAME, #ifdef, #ifndef, #else and #endif
error[syntax]: '#' means something only at the start of a line
  --> -e:3:15
    begin { @ = 1 # 2
                  ^~~
error[syntax]: '\' goes on with the next line in a #define only
  --> -e:5:1
    \
    ^

-- Each request asks for an address of its own, so that none is answered from the memory of pages.
local n, threads = 0, 0

function setup(thread)
  threads = threads + 1
  thread:set("id", threads)
end

function request()
  n = n + 1
  return wrk.format("GET", wrk.path .. "?n=" .. id .. "-" .. n)
end

-- Asks for one pair after the other. BENCH_PATH is the route, BENCH_PAIRS a file of pairs, BENCH_HEADERS more headers as "Name: value", separated by "|".
local requests, current = {}, 0

function init()
   for line in (os.getenv("BENCH_HEADERS") or ""):gmatch("[^|]+") do
      local name, value = line:match("^([^:]+): (.*)$")
      wrk.headers[name] = value
   end
   for line in io.lines(os.getenv("BENCH_PAIRS")) do
      local from, to = line:match("^(%S+) (%S+)$")
      requests[#requests + 1] = wrk.format("GET", os.getenv("BENCH_PATH") .. (os.getenv("BENCH_PATH"):find("?", 1, true) and "&" or "?") .. "from=" .. from .. "&to=" .. to)
   end
end

function request()
   current = current % #requests + 1
   return requests[current]
end

function done(summary, latency)
   local errors = summary.errors
   io.write(string.format("RESULT %.0f %.3f %.3f %d %d\n", summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000,
      latency:percentile(99) / 1000, summary.requests, errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end

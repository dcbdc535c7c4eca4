-- The language server as Neovim's own client speaks with it. Each test is a function; what it asserts is what fails.
local results = {}

--- Waits until `look` gives a value that counts as true, and returns it.
local function eventually(what, look)
  local found
  local done = vim.wait(15000, function()
    found = look()
    return found
  end, 20)
  assert(done, "waited in vain for " .. what)
  return found
end

local function open(name)
  -- What another test has changed is not read anew.
  vim.cmd((vim.fn.bufexists(name) == 1 and "buffer " or "edit ") .. name)
  return vim.api.nvim_get_current_buf()
end

--- The line, counted from 0, and the column of the first occurrence of `words`.
local function place(buffer, words)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, true)) do
    local column = line:find(words, 1, true)
    if column then
      return { line = number - 1, character = column - 1 }
    end
  end
  error("there is no " .. words)
end

local function text(buffer)
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, true), "\n")
end

local function diagnostic(buffer, rule)
  return eventually("the finding " .. rule, function()
    for _, each in ipairs(vim.diagnostic.get(buffer)) do
      local lsp = each.user_data and each.user_data.lsp
      if each.code == rule or (lsp and lsp.code == rule) then
        return each
      end
    end
  end)
end

local client

local function ask(buffer, method, params)
  params.textDocument = { uri = vim.uri_from_bufnr(buffer) }
  local answer = assert(client.request_sync(method, params, 15000, buffer), method .. " was not answered")
  assert(answer.err == nil, vim.inspect(answer.err))
  return answer.result
end

--- The quick fixes at the words, as the user would be shown them.
local function fixes(buffer, words)
  local start = place(buffer, words)
  local finish = { line = start.line, character = start.character + #words }
  local params = { range = { start = start, ["end"] = finish }, context = { diagnostics = {}, only = { "quickfix" } } }
  return ask(buffer, "textDocument/codeAction", params)
end

local function test(name, body)
  local good, problem = pcall(body)
  table.insert(results, { name = name, error = not good and tostring(problem) or nil })
end

local id = vim.lsp.start_client({
  name = "copydesk",
  cmd = { vim.env.COPYDESK_NODE, vim.env.COPYDESK_SERVER, "--stdio" },
  root_dir = vim.fn.getcwd(),
})

test("the server starts", function()
  assert(id, "start_client gave no client")
  client = eventually("the handshake", function()
    local found = vim.lsp.get_client_by_id(id)
    return found and found.initialized and found
  end)
end)

local function article(name)
  local buffer = open(name)
  vim.api.nvim_buf_set_option(buffer, "filetype", "press-article")
  vim.lsp.buf_attach_client(buffer, id)
  return buffer
end

test("a wrong weekday and a misspelt one are diagnostics", function()
  local buffer = article("council-2026.txt")
  local wrong = diagnostic(buffer, "weekday-date")
  assert(wrong.severity == vim.diagnostic.severity.ERROR, "it is no error")
  assert(wrong.message:find("Tuesday", 1, true), wrong.message)
  diagnostic(buffer, "calendar-spelling")
end)

test("the proof of an edition stands in another file", function()
  local buffer = article("ten-stories-2026.txt")
  local finding = eventually("the edition", function()
    for _, each in ipairs(vim.diagnostic.get(buffer)) do
      local related = each.user_data and each.user_data.lsp and each.user_data.lsp.relatedInformation or {}
      for _, place_of in ipairs(related) do
        if place_of.location.uri:find("fair%-2025%.txt") then
          return each
        end
      end
    end
  end)
  assert(finding.message:find("2026", 1, true), finding.message)
end)

test("the hover of a date says what day it is", function()
  local buffer = article("council-2026.txt")
  local hover = ask(buffer, "textDocument/hover", { position = place(buffer, "Feb. 10, 2026") })
  assert(hover and hover.contents.value:find("Tuesday", 1, true), vim.inspect(hover))
end)

test("a quick fix changes the words, and the finding goes", function()
  local buffer = article("council-2026.txt")
  diagnostic(buffer, "calendar-spelling")
  local action = fixes(buffer, "Wedensday")[1]
  assert(action, "there is no quick fix")
  vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
  assert(not text(buffer):find("Wedensday", 1, true), "the word still stands there")
  eventually("the end of the finding", function()
    for _, each in ipairs(vim.diagnostic.get(buffer)) do
      if each.code == "calendar-spelling" then
        return false
      end
    end
    return true
  end)
end)

test("typing brings a finding and takes it away", function()
  local buffer = article("ferry-2026.press")
  local line = place(buffer, "The first trip").line
  vim.api.nvim_buf_set_text(buffer, line, 0, line, 3, { "The the" })
  diagnostic(buffer, "repeated-word")
  vim.api.nvim_buf_set_text(buffer, line, 0, line, 7, { "The" })
  eventually("the end of the finding", function()
    return #vim.diagnostic.get(buffer) == 0
  end)
end)

test("references come from all articles", function()
  local buffer = article("council-2026.txt")
  local places = eventually("the mention in the other article", function()
    local found = ask(buffer, "textDocument/references", {
      position = place(buffer, "Elena Marsh"),
      context = { includeDeclaration = true },
    })
    for _, each in ipairs(found or {}) do
      if each.uri:find("fair%-2025%.txt") then
        return found
      end
    end
  end)
  local here = 0
  for _, each in ipairs(places) do
    if each.uri == vim.uri_from_bufnr(buffer) then
      here = here + 1
    end
  end
  assert(here > 0, "the mention here is no reference")
end)

test("the outline has the headline and the dateline", function()
  local buffer = article("council-2026.txt")
  local symbols = ask(buffer, "textDocument/documentSymbol", {})
  local names = {}
  for _, symbol in ipairs(symbols) do
    table.insert(names, symbol.name)
  end
  assert(names[1]:find("^Council"), vim.inspect(names))
  assert(vim.tbl_contains(names, "HARBOUR CITY"), vim.inspect(names))
end)

test("a rename reaches every mention, in other files too", function()
  assert(client.server_capabilities.renameProvider, "the server offers no rename")
  local buffer = article("council-2026.txt")
  local edit = ask(buffer, "textDocument/rename", { position = place(buffer, "Elena Marsh"), newName = "Elena Marshall" })
  assert(edit, "there is no edit")
  vim.lsp.util.apply_workspace_edit(edit, client.offset_encoding)
  assert(text(buffer):find("Elena Marshall", 1, true), "the mention here still stands")
  local other = text(vim.fn.bufadd("fair-2025.txt"))
  assert(other:find("Elena Marshall", 1, true), "the mention in the other article still stands")
end)

test("the server stops when it is told to", function()
  vim.lsp.stop_client(id)
  eventually("its end", function()
    return vim.lsp.client_is_stopped(id)
  end)
end)

local file = assert(io.open(vim.env.COPYDESK_RESULTS, "w"))
file:write(vim.json and vim.json.encode(results) or vim.fn.json_encode(results))
file:close()
vim.cmd("qall!")

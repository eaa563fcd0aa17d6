// A program server in this process, without sockets, with its little program already there.
#pragma once

#include <gtest/gtest.h>

#include "tests/support/folder.h"
#include "tests/sync/server/little_program.h"

namespace leadline::test {

class DirectTransport final : public sync::Transport {
 public:
  explicit DirectTransport(server::Handler& handler) : handler_(handler) {}
  Result<sync::Response> exchange(const sync::Request& request) override {
    last = handler_.handle(request);
    return last.response;
  }
  server::Answer last;

 private:
  server::Handler& handler_;
};

class Served : public ::testing::Test {
 protected:
  explicit Served(server::Limits limits = {}) : limits_(limits) { open(); }

  void open() {
    handler.reset();
    store.reset();
    store = std::move(*server::open_sqlite_store(path(), random));
    handler = std::move(*server::Handler::open(*store, seed.clone(), clock, random, limits_));
    transport = std::make_unique<DirectTransport>(*handler);
  }
  std::string path() const { return folder / "server.db"; }

  void found() {
    Caller first(*transport, program, program.registrar());
    ASSERT_TRUE(first.keys(program.records()).ok());
  }
  Caller in(Member& member) {
    Caller caller(*transport, program, member);
    const auto opened = caller.open_session();
    EXPECT_TRUE(opened.ok()) << (opened ? "" : describe(opened.error()));
    return caller;
  }

  Folder folder;
  HandClock clock;
  SeededRandom random{7};
  crypto::Secret seed = crypto::Secret::random(random);
  LittleProgram program{crypto::signing_public(seed), 11};
  std::unique_ptr<server::Store> store;
  std::unique_ptr<server::Handler> handler;
  std::unique_ptr<DirectTransport> transport;

 private:
  server::Limits limits_;
};

}  // namespace leadline::test

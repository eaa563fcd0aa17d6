// The server on a disk that fails at every operation in turn: what it signed for is there afterwards, what it
// did not sign for may be sent again, and a failed push is an answer, not an end.
#include "tests/support/fault_vfs/fault_vfs.h"
#include "tests/sync/server/served.h"

namespace leadline {
namespace {

using testing_action = testing::FaultPlan::Action;

class DiskTest : public ::testing::Test {
 protected:
  DiskTest() { testing::install_fault_vfs(); }

  struct Server {
    std::unique_ptr<server::Store> store;
    std::unique_ptr<server::Handler> handler;
  };
  Result<Server> open() {
    Server out;
    LEADLINE_TRY(store,
                 server::open_sqlite_store(folder->operator/("server.db"), random, testing::fault_vfs));
    out.store = std::move(store);
    LEADLINE_TRY(handler, server::Handler::open(*out.store, seed.clone(), clock, random));
    out.handler = std::move(handler);
    return out;
  }
  // Two pushes on a server of its own, the disk failing at operation `at`. False: the plan was not reached
  // any more.
  bool round(testing_action action, std::uint64_t at, bool lasting) {
    folder = std::make_unique<test::Folder>();
    testing::set_plan({});
    test::LittleProgram program(crypto::signing_public(seed), 41);
    const auto first = program.next_run(program.officer(), 3),
               second = program.next_run(program.officer(), 4);
    found(program);
    std::uint64_t signed_for = 0;
    testing::set_plan({action, at, lasting, true, at});
    if (auto server = open()) signed_for = push_both(*server, program, first, second);
    const bool struck = testing::struck();
    testing::set_plan({});
    auto again = open();
    EXPECT_TRUE(again.ok()) << where(action, at) << (again ? "" : describe(again.error()));
    if (!again) return struck;
    EXPECT_GE(again->store->held(program.officer().device)->seq, signed_for) << where(action, at);
    EXPECT_EQ(push_both(*again, program, first, second), 7u) << where(action, at);
    expect_whole(*again, program, where(action, at));
    return struck;
  }
  void found(test::LittleProgram& program) {
    auto server = open();
    ASSERT_TRUE(server.ok());
    test::DirectTransport transport(*server->handler);
    test::Caller caller(transport, program, program.registrar());
    ASSERT_TRUE(caller.keys(program.records()).ok());
  }
  // How far the server has signed.
  std::uint64_t push_both(Server& server, test::LittleProgram& program, const wire::Run& first,
                          const wire::Run& second) {
    test::DirectTransport transport(*server.handler);
    test::Caller caller(transport, program, program.officer());
    EXPECT_TRUE(caller.open_session().ok());
    std::uint64_t signed_for = 0;
    for (const auto* run : {&first, &second}) {
      const auto answer = caller.push({*run});
      if (!answer) continue;
      for (const auto& receipt : answer->receipts)
        signed_for = std::max(signed_for, wire::decode_receipt(receipt)->seq);
    }
    return signed_for;
  }
  void expect_whole(Server& server, test::LittleProgram& program, const std::string& place) {
    test::DirectTransport transport(*server.handler);
    test::Caller caller(transport, program, program.registrar());
    EXPECT_TRUE(caller.open_session().ok());
    const auto runs = caller.pull_all();
    ASSERT_TRUE(runs.ok()) << place;
    std::uint64_t entries = 0;
    for (const auto& run : *runs) {
      EXPECT_EQ(run.first_seq, entries + 1) << place;
      entries += run.items.size();
    }
    EXPECT_EQ(entries, 7u) << place;
    EXPECT_EQ(*server.store->position(), 7u) << place;
  }
  static std::string where(testing_action action, std::uint64_t at) {
    return "action " + std::to_string(static_cast<int>(action)) + " at operation " + std::to_string(at) +
           ": ";
  }

  std::unique_ptr<test::Folder> folder;
  test::HandClock clock;
  test::SeededRandom random{3};
  crypto::Secret seed = crypto::Secret::random(random);
};

TEST_F(DiskTest, FailsAtEveryOperationInTurn) {
  for (const auto action : {testing_action::ioerr, testing_action::full, testing_action::torn,
                            testing_action::kill, testing_action::cut}) {
    for (const bool lasting : {false, true}) {
      if (lasting && action != testing_action::ioerr && action != testing_action::full) continue;
      std::uint64_t at = 1;
      while (at < 200 && round(action, at, lasting)) ++at;
      EXPECT_GT(at, 10u) << "the disk was hardly used";
      EXPECT_LT(at, 200u);
    }
  }
}

TEST_F(DiskTest, AFullDiskIsSaidAndTheServerGoesOn) {
  folder = std::make_unique<test::Folder>();
  testing::set_plan({});
  test::LittleProgram program(crypto::signing_public(seed), 41);
  found(program);
  auto server = open();
  ASSERT_TRUE(server.ok());
  test::DirectTransport transport(*server->handler);
  test::Caller caller(transport, program, program.officer());
  ASSERT_TRUE(caller.open_session().ok());
  const auto run = program.next_run(program.officer(), 3);
  testing::set_plan({testing_action::full, 1, true, true, 1});
  EXPECT_EQ(test::code_of(caller.push({run})), Code::disk_full);
  EXPECT_EQ(transport.last.response.status, 503);
  EXPECT_TRUE(transport.last.response.retry_after);
  testing::set_plan({});
  EXPECT_EQ(caller.push({run})->runs.at(0).status, wire::RunStatus::ok);
}

}  // namespace
}  // namespace leadline

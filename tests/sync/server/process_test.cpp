// The real leadline-server: kill -9 between and during pushes, backup and restore, exit codes, what the log
// says.
#include <sys/stat.h>

#include <filesystem>

#include "tests/sync/server/process.h"
#include "tests/sync/server/served.h"

namespace leadline {
namespace {

class ProcessTest : public ::testing::Test {
 protected:
  ProcessTest() {
    const auto made = test::run_server({"init", "--dir", dir});
    EXPECT_EQ(made.code, 0) << made.err;
    const auto raw = from_hex((*parse_json(made.out, "init"))["server_key"].get<std::string>());
    std::copy(raw->begin(), raw->end(), key.begin());
    program = std::make_unique<test::LittleProgram>(key, 31);
  }
  void found(const test::ServerProcess& process) {
    test::WireTransport wire(process.port());
    test::Caller first(wire, *program, program->registrar());
    ASSERT_TRUE(first.keys(program->records()).ok());
  }
  // Opens the member's session and pushes; receipts are checked.
  Result<wire::PushAnswer> push(const test::ServerProcess& process, test::Member& member,
                                const std::vector<wire::Run>& runs) {
    test::WireTransport wire(process.port());
    test::Caller caller(wire, *program, member);
    LEADLINE_CHECK(caller.open_session());
    auto answer = caller.push(runs);
    if (!answer) return answer;
    for (const auto& receipt : answer->receipts)
      EXPECT_TRUE(wire::verify_receipt(*wire::decode_receipt(receipt), key));
    return answer;
  }
  // Everything held: each device's chain from 1 without a gap, positions as many as entries.
  std::map<DeviceId, std::uint64_t> everything(const test::ServerProcess& process) {
    test::WireTransport wire(process.port());
    test::Caller reader(wire, *program, program->registrar());
    EXPECT_TRUE(reader.open_session().ok());
    std::map<DeviceId, std::uint64_t> heads;
    std::uint64_t entries = 0;
    const auto runs = reader.pull_all();
    EXPECT_TRUE(runs.ok());
    for (const auto& run : *runs) {
      EXPECT_TRUE(wire::verify(run, program->state()).ok());
      EXPECT_EQ(run.first_seq, heads[run.device] + 1);
      heads[run.device] += run.items.size();
      entries += run.items.size();
    }
    EXPECT_EQ(reader.pull(0)->checkpoint.position, entries);
    return heads;
  }

  test::Folder folder;
  std::string dir = folder / "server";
  crypto::PublicKey key{};
  std::unique_ptr<test::LittleProgram> program;
};

TEST_F(ProcessTest, KilledAnywhereItLosesNothingThatItSignedFor) {
  const char* given = std::getenv("LEADLINE_SEED");
  const auto seed = given ? std::strtoull(given, nullptr, 10) : 77u;
  RecordProperty("seed", std::to_string(seed));
  const char* often = std::getenv("LEADLINE_KILLS");
  const int kills = often ? std::atoi(often) : 60;
  test::SeededRandom dice(seed);
  auto process = std::make_unique<test::ServerProcess>(dir, std::vector<std::string>{"--quiet"});
  found(*process);
  auto& member = program->officer();
  std::uint64_t signed_for = 0;
  std::vector<wire::Run> unsent;
  for (int i = 0; i < kills; ++i) {
    unsent.push_back(program->next_run(member, 1 + dice.below(20)));
    test::WireTransport opening(process->port());
    test::Caller caller(opening, *program, member);
    ASSERT_TRUE(caller.open_session().ok()) << "seed " << seed;
    wire::PushAsk ask;
    for (const auto& run : unsent) ask.runs.push_back(wire::encode(run));
    const Bytes body = wire::encode_frame(ask);
    const std::string request =
        test::post_head("/v1/push", caller.token, body.size()) + std::string(text_of(body));
    test::Wire wire(process->port());
    const auto how = dice.below(3);
    const std::size_t sent = how == 0 ? dice.below(request.size()) : request.size();
    ASSERT_TRUE(wire.send(std::string_view(request).substr(0, sent)));
    if (how == 2) {  // the answer came: signed for
      auto answer = wire::decode_frame<wire::PushAnswer>(wire.receive().body);
      ASSERT_TRUE(answer.ok()) << "seed " << seed;
      signed_for = wire::decode_receipt(answer->receipts.at(0))->seq;
      ASSERT_EQ(signed_for, member.head.seq);
    } else if (how == 1) {  // at some moment of its work
      volatile std::uint64_t spin = dice.below(3'000'000);
      while (spin > 0) spin = spin - 1;
    }
    process->kill();
    process = std::make_unique<test::ServerProcess>(dir, std::vector<std::string>{"--quiet"});
    const auto held = everything(*process)[member.device];
    ASSERT_GE(held, signed_for) << "seed " << seed << " kill " << i;
    std::erase_if(unsent, [&](const auto& run) { return run.first_seq + run.items.size() - 1 <= held; });
    ASSERT_TRUE(unsent.empty() || unsent.front().first_seq == held + 1) << "seed " << seed << " kill " << i;
  }
  ASSERT_TRUE(push(*process, member, unsent).ok());
  EXPECT_EQ(everything(*process)[member.device], member.head.seq);
}

TEST_F(ProcessTest, RestoringABackupChangesTheGenerationAndDevicesHeal) {
  auto process = std::make_unique<test::ServerProcess>(dir);
  found(*process);
  auto& member = program->officer();
  const auto early = program->next_run(member, 4), late = program->next_run(member, 3);
  ASSERT_TRUE(push(*process, member, {early}).ok());
  const auto copied = test::run_server({"backup", "--dir", dir, "--to", folder / "copy"});
  ASSERT_EQ(copied.code, 0) << copied.err;
  const auto told = *parse_json(copied.out, "backup");
  EXPECT_EQ(told["position"], 4);
  struct stat info {};
  ASSERT_EQ(::stat((folder / "copy").c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777, 0600u);
  ASSERT_TRUE(push(*process, member, {late}).ok());

  const auto busy = test::run_server({"restore", "--dir", dir, "--from", folder / "copy"});
  EXPECT_EQ(busy.code, 3) << "a running server's store may not be replaced";
  EXPECT_EQ(process->terminate(), 0);
  const auto put_back = test::run_server({"restore", "--dir", dir, "--from", folder / "copy"});
  ASSERT_EQ(put_back.code, 0) << put_back.err;
  const auto after = *parse_json(put_back.out, "restore");
  EXPECT_EQ(after["position"], 4);
  EXPECT_NE(after["generation"], told["generation"]);
  EXPECT_TRUE(std::filesystem::exists(dir + "/server.db.replaced-1"));

  process = std::make_unique<test::ServerProcess>(dir);
  EXPECT_EQ(everything(*process)[member.device], 4u);
  test::WireTransport wire(process->port());
  test::Caller caller(wire, *program, member);
  ASSERT_TRUE(caller.open_session().ok());
  auto answer = caller.pull(7, wire::Generation{1});
  EXPECT_EQ(to_hex(answer->checkpoint.generation), after["generation"]);
  EXPECT_EQ(caller.heads()->at(member.device), 4u);
  EXPECT_EQ(caller.push({late})->runs.at(0).status, wire::RunStatus::ok);
  EXPECT_EQ(everything(*process)[member.device], 7u);
}

TEST_F(ProcessTest, AnotherFileIsNoBackup) {
  std::filesystem::create_directory(folder / "folder");
  ASSERT_TRUE(
      write_file(folder / "text", bytes_of("not a database, but long enough to be read as one")).ok());
  ASSERT_TRUE(write_file(folder / "empty", {}).ok());
  for (const char* name : {"text", "empty", "folder", "absent"}) {
    const auto ran = test::run_server({"restore", "--dir", dir, "--from", folder / name});
    EXPECT_EQ(ran.code, 2) << name << ": " << ran.err;
    EXPECT_EQ(std::count(ran.err.begin(), ran.err.end(), '\n'), 1) << ran.err;
    EXPECT_FALSE(std::filesystem::exists(dir + "/server.db")) << name;
    EXPECT_FALSE(std::filesystem::exists(dir + "/server.db.part")) << name;
  }
  test::ServerProcess process(dir);
  EXPECT_EQ(test::run_server({"backup", "--dir", dir, "--to", folder / "text"}).code, 2);
  EXPECT_EQ(test::run_server({"backup", "--dir", dir, "--to", folder / "no/such/place"}).code, 2);
}

TEST_F(ProcessTest, WhatItCannotUseItRefusesInOneLine) {
  ASSERT_TRUE(write_file(folder / "file", bytes_of("x")).ok());
  const auto refuses = [&](std::vector<std::string> arguments, int code) {
    const auto ran = test::run_server(arguments);
    EXPECT_EQ(ran.code, code) << ran.err;
    EXPECT_EQ(ran.out, "");
    EXPECT_EQ(std::count(ran.err.begin(), ran.err.end(), '\n'), 1) << ran.err;
    EXPECT_TRUE(ran.err.starts_with("leadline-server: ")) << ran.err;
  };
  refuses({}, 2);
  refuses({"dance"}, 2);
  refuses({"run"}, 2);
  refuses({"run", "--dir", dir, "--what"}, 2);
  refuses({"run", "--dir", folder / "absent"}, 2);
  refuses({"run", "--dir", folder / "file"}, 2);
  refuses({"run", "--dir", folder.path()}, 2);
  refuses({"run", "--dir", dir, "--listen", "127.0.0.1"}, 2);
  refuses({"run", "--dir", dir, "--listen", "127.0.0.1:99999"}, 2);
  refuses({"run", "--dir", dir, "--listen", "example:80"}, 2);
  refuses({"run", "--dir", dir, "--cert", folder / "file"}, 2);
  refuses({"run", "--dir", dir, "--cert", folder / "file", "--key", folder / "file"}, 2);
  refuses({"init", "--dir", dir}, 2);
  refuses({"init", "--dir", folder / "file"}, 2);
  refuses({"init", "--dir", folder / "absent/below"}, 2);
  refuses({"cert", "--dir", folder / "absent"}, 2);
  {
    test::ServerProcess process(dir);
    refuses({"run", "--dir", dir}, 3);
    const auto shown = test::run_server({"cert", "--dir", dir});
    EXPECT_EQ((*parse_json(shown.out, "cert"))["server_key"], process.said()["server_key"]);
    refuses({"run", "--dir", folder / "absent", "--listen", "127.0.0.1:" + std::to_string(process.port())},
            2);
  }
  ::chmod((dir + "/server.key").c_str(), 0644);
  refuses({"run", "--dir", dir}, 3);
  ::chmod((dir + "/server.key").c_str(), 0600);
  ASSERT_TRUE(write_file(dir + "/server.key", bytes_of("short")).ok());
  refuses({"run", "--dir", dir}, 2);
  ASSERT_TRUE(write_file(dir + "/server.key", Bytes(32, 7)).ok());
  ASSERT_TRUE(write_file(dir + "/server.db", bytes_of("this is no database at all, whatever its name")).ok());
  refuses({"run", "--dir", dir}, 2);
}

TEST_F(ProcessTest, AnotherServersKeyDoesNotOpenTheStore) {
  {
    test::ServerProcess process(dir);
    found(process);
    EXPECT_EQ(process.terminate(), 0);
  }
  ASSERT_TRUE(write_file(dir + "/server.key", Bytes(32, 7)).ok());
  const auto ran = test::run_server({"run", "--dir", dir});
  EXPECT_EQ(ran.code, 2) << ran.err;
}

TEST_F(ProcessTest, TheFolderIsForItsOwnerAndTheLogNamesNobody) {
  auto process = std::make_unique<test::ServerProcess>(dir);
  found(*process);
  test::WireTransport wire(process->port());
  test::Caller caller(wire, *program, program->officer());
  ASSERT_TRUE(caller.open_session().ok());
  ASSERT_TRUE(caller.push({program->next_run(program->officer(), 2)}).ok());
  ASSERT_TRUE(caller.raw("/v1/pull?who=jane-roe", {}).ok());
  ASSERT_TRUE(caller.raw("/jane-roe", {}).ok());
  EXPECT_EQ(process->terminate(), 0);
  const std::string log = *read_file(process->log_path());
  EXPECT_NE(log.find("\"path\":\"/v1/push\""), std::string::npos) << log;
  for (const auto& [id, device] : program->state().devices) {
    EXPECT_EQ(log.find(id.text()), std::string::npos);
    EXPECT_EQ(log.find(device.certificate.device_name), std::string::npos);
  }
  for (const std::string& word :
       {caller.token, std::string("jane-roe"), std::string("127.0.0.1"), program->program().text()})
    EXPECT_EQ(log.find(word), std::string::npos) << word;
  for (const auto& line : {dir, dir + "/server.key", dir + "/server.db"}) {
    struct stat info {};
    ASSERT_EQ(::stat(line.c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 077, 0u) << line;
  }
}

TEST_F(ProcessTest, TheStoreHoldsNoSecretOfTheServers) {
  auto process = std::make_unique<test::ServerProcess>(dir);
  found(*process);
  process->terminate();
  const std::string seed = *read_file(dir + "/server.key");
  ASSERT_EQ(seed.size(), 32u);
  EXPECT_EQ(read_file(dir + "/server.db")->find(seed), std::string::npos);
}

}  // namespace
}  // namespace leadline

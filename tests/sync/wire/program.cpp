#include "tests/sync/wire/program.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>

#include "sync/wire/duties.h"

namespace leadline::testing {

Program::Program(std::uint64_t seed)
    : random(crypto::ready() ? seed : (std::abort(), seed)),
      id(ProgramId::random(random)),
      server_seed(crypto::Secret::random(random)),
      recovery_seed(crypto::Secret::random(random)) {
  const Member& first = make(disclosure::Role::registrar, "pine", "Office laptop");
  wire::Genesis genesis;
  genesis.program = id;
  genesis.name = "Pine County LEAD";
  genesis.server_key = crypto::signing_public(server_seed);
  genesis.criteria_authority = crypto::signing_public(first.signing);
  genesis.recovery_box = crypto::box_public(recovery_seed);
  genesis.device = first.id();
  genesis.device_name = first.certificate.device_name;
  genesis.signing = first.certificate.signing;
  genesis.box = first.certificate.box;
  records.push_back(sign(first, genesis, {}));
  pin = wire::hash_record(records.front());
  rotate("program");
}

Member& Program::make(disclosure::Role role, const std::string& agency, const std::string& name) {
  Member member;
  member.signing = crypto::Secret::random(random);
  member.box = crypto::Secret::random(random);
  member.certificate = {DeviceId::random(random),
                        StaffId::random(random),
                        name,
                        role,
                        agency,
                        crypto::signing_public(member.signing),
                        crypto::box_public(member.box)};
  return members.emplace_back(std::move(member));
}

void Program::certify(const Member& member, const Member& by) { add(sign(by, member.certificate)); }

Member& Program::enroll(disclosure::Role role, const std::string& agency, const std::string& name) {
  Member& member = make(role, agency, name);
  certify(member, members.front());
  for (const auto& audience : disclosure::memberships(role, agency)) rotate(audience);
  return member;
}

void Program::rotate(const std::string& audience) {
  const auto now = state();
  auto epoch = wire::make_epoch(now, audience, members_of(audience), ring(members.front()), random);
  if (!epoch) std::cerr << describe(epoch.error()) << '\n', std::abort();
  add(sign(members.front(), std::move(*epoch)));
}

Bytes Program::sign(const Member& author, wire::RecordBody body,
                    std::vector<wire::RecordHash> parents) const {
  return wire::sign_record({id, std::move(parents), author.id(), std::move(body)}, author.signing);
}

std::vector<wire::RecordHash> Program::heads() const {
  const auto now = state();
  return {now.heads.begin(), now.heads.end()};
}

Bytes Program::sign(const Member& author, wire::RecordBody body) const {
  auto parents = wire::parents_of(state(), author.id(), body);
  return sign(author, std::move(body), std::move(parents));
}

std::vector<wire::Device> Program::members_of(const std::string& audience) const {
  std::vector<wire::Device> out;
  for (const auto& [device_id, device] : state().devices) {
    const auto names = disclosure::memberships(device.certificate.role, device.certificate.agency);
    if (!device.revoked && std::find(names.begin(), names.end(), audience) != names.end())
      out.push_back(device);
  }
  return out;
}

facts::Fact fact(Random& random, facts::Body body) {
  return {FactId::random(random), SubjectId::random(random), std::nullopt, std::move(body)};
}

facts::Fact program_fact(Random& random) {
  facts::ProgramPublished body;
  body.program_name = "Pine County LEAD";
  body.outreach_name = "Harbor Outreach";
  body.police_name = "Pine County Police";
  body.police_agency = pine.police_agency;
  body.outreach_agency = pine.outreach_agency;
  body.time_zone = "America/New_York";
  body.outreach_phone = "555-0142";
  return fact(random, std::move(body));
}

facts::Fact note_fact(Random& random, std::string text) {
  return fact(random, facts::NoteWritten{std::move(text)});
}

facts::Fact named_fact(Random& random) {
  return fact(random, facts::PersonNamed{"Alder Quimby", facts::NameSource::told});
}

facts::Fact referral_fact(Random& random) {
  facts::ReferralMade body;
  body.type = facts::ReferralType::arrest_diversion;
  body.eligible = true;
  body.language = "en";
  body.police_agency = pine.police_agency;
  body.outreach_agency = pine.outreach_agency;
  return fact(random, std::move(body));
}

facts::Fact ways_fact(Random& random) {
  facts::WaysGiven body;
  body.language = "en";
  body.ways.push_back({facts::Channel::call, "555-0177", "after ten", false});
  return fact(random, std::move(body));
}

}  // namespace leadline::testing

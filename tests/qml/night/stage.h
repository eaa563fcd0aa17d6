// What every night begins with: a program with the handbook's criteria, an officer's and a peer's device.
#pragma once

#include <gtest/gtest.h>

#include "core/base/json.h"
#include "tests/app/device/town.h"

namespace leadline::night {

inline constexpr const char* pin = "472913";

inline void found_with_criteria(device::testing::Town& town) {
  town.found();
  const std::string assets = std::string(LEADLINE_SOURCE_DIR) + "/assets/";
  const auto document = read_file(assets + "criteria/nc-handbook-2024.json");
  ASSERT_TRUE(document);
  const auto published =
      town.device("coordinator")
          .publish_criteria(
              *document,
              [&](std::string_view name) { return read_file(assets + "tables/" + std::string(name)); },
              "2024-01-01");
  ASSERT_TRUE(published) << describe(published.error());
  town.sync("coordinator");
  town.enroll("officer", disclosure::Role::officer, "pcpd");
  town.enroll("peer", disclosure::Role::peer, "harbor");
  town.sync_all();
}

}  // namespace leadline::night

#include "app/server/commands.h"

int main(int argc, char** argv) { return leadline::app::serve(argc, argv); }
